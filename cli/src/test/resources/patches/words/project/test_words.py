import unittest

import words


class WordsTest(unittest.TestCase):
    def test_longest(self):
        self.assertEqual(words.longest(["a", "bc"]), "bc")
