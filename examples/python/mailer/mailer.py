"""Sends the weekly mail."""

import mailgun_client_of_ours

mailgun_client_of_ours.send("team@example.org", "hello")
