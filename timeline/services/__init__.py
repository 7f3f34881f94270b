"""Every write that touches more than one row: keyword-only functions, each one transaction."""
