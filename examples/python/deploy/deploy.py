"""Tells where it would deploy to."""

import os

target = os.environ["MEDIC_EXAMPLE_DEPLOY_TARGET"]
print("deploying to", target)
