"""The rules: a file for each family, a rule for each function in it.

Who drops a file in here has added its rules; nothing needs to be registered.
"""
