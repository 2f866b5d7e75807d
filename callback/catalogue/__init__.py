"""What is believed about employers: the entries, the checked whole, and the standard one."""
