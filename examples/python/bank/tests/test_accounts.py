from bank.accounts import Bank


def test_an_empty_bank_holds_nothing():
    assert Bank().total() == 0


def test_a_deposit_is_kept():
    bank = Bank()
    bank.deposit("ada", 500)
    bank.deposit("ada", 250)
    assert bank.balance("ada") == 750


def test_everything_is_added_up():
    bank = Bank()
    bank.deposit("ada", 100)
    bank.deposit("ben", 30)
    assert bank.total() == 130
