import unittest

import ages


class AgesTest(unittest.TestCase):
    def test_reads_an_age(self):
        self.assertEqual(ages.age("40"), 40)

    def test_refuses_what_is_no_number(self):
        with self.assertRaises(Exception):
            ages.age("old")
