import unittest

from invoice import Invoice, Line


class InvoiceTest(unittest.TestCase):
    def test_a_discount(self):
        self.assertAlmostEqual(Invoice("x", [Line("a", 2, 5.0)], {"rate": 50}).reduced(), 5.0)

    def test_needs_lines(self):
        with self.assertRaises(ValueError):
            Invoice("x", []).net()
