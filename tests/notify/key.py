"""The key and the template of the local Notify, which open nothing else."""

SERVICE = "11111111-2222-4333-8444-555555555555"
SECRET = "66666666-7777-4888-8999-aaaaaaaaaaaa"
TEMPLATE = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff"
KEY = f"local-{SERVICE}-{SECRET}"
