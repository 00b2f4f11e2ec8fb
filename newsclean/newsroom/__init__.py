"""How Korean newsrooms write: strings in, values out.

No module in here knows of pages, blocks or parsers.
"""
