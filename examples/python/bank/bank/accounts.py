"""Accounts and what is on them, in cents."""


class Bank:
    def __init__(self):
        self._balances = {}

    def deposit(self, owner, cents):
        self._balances[owner] = self.balance(owner) + cents

    def balance(self, owner):
        return self._balances[owner]

    def total(self):
        return sum(self._balances.values())
