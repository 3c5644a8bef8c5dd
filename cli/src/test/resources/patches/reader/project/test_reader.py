import os
import unittest

import reader


class ReaderTest(unittest.TestCase):
    def test_reads_plain_rows(self):
        self.assertEqual(reader.rows(os.path.join(os.path.dirname(__file__), "data", "plain.csv")), [["a", "1"]])
