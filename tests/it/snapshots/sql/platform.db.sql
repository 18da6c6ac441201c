select true;
--   SCAN CONSTANT ROW
