import unittest

import averages


class AveragesTest(unittest.TestCase):
    def test_median_of_four(self):
        self.assertEqual(averages.median([4, 1, 7, 9]), 5.5)

    def test_median_of_three(self):
        self.assertEqual(averages.median([3, 1, 2]), 2)

    def test_mean(self):
        self.assertEqual(averages.mean([1, 2, 6]), 3)
