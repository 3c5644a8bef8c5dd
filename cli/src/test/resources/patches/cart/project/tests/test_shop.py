import unittest

import shop


class ShopTest(unittest.TestCase):
    def test_adds_up(self):
        self.assertEqual(shop.total("alice", shop.CARTS), 8.8)

    def test_an_empty_cart_costs_nothing(self):
        self.assertEqual(shop.total("carol", shop.CARTS), 0.0)

    def test_a_name_has_letters(self):
        with self.assertRaises(ValueError):
            shop.check_name("4711")
