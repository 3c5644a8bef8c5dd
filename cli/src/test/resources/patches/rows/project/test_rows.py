import unittest

import rows


class RowsTest(unittest.TestCase):
    def test_reads_a_row(self):
        self.assertEqual(rows.amount("a:1"), ("a", 1))
