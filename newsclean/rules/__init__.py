"""What is known of Korean news pages, as data; no module in here holds a function.

Words, of which patterns are built, each list once:

``newsrooms``  endings of outlets' names, agencies, titles, ranks, offices
``names``      what may be a person's name, and what only looks like one

Lines of pages:

``phrases``        boilerplate lines, word for word
``shapes``         shapes of boilerplate lines, and of headlines of pages that are no articles
``dates``          dates with their labels
``people``         bylines, datelines, sign-offs
``broadcast``      marks of broadcast scripts
``photo_credits``  credits of photographs
``publishers``     names of outlets in notices of copyright
``sentences``      ends of sentences, quotations
``dumps``          marks that programs leave in the text of a page
``seams``          where fields begin in a page that lost its line breaks

Pages and bytes:

``sources``    where each field may come from, in order of trust
``markup``     what tags, classes and ids hint at
``outlets``    selectors of single outlets and publishing systems
``encodings``  labels of encodings

Each pattern is a record of ``patterns``: with lines it must hit and a near one it must spare.
"""
