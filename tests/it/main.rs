//! Integration tests: a real server on its own port, with its own database.

// A test fails by panicking, and so may the helpers.
