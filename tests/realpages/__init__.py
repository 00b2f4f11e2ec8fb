"""Real Korean news pages, named by where they lie in public repositories, with gold answers as places in them: see README.md here."""
