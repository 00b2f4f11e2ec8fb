"""What each line of a page is: blocks in, one `Verdict` a block out."""
