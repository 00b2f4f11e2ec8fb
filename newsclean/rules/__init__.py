"""What is known of Korean news pages, as data; no module in here holds mechanism.

``encodings``  labels of encodings
``chrome``     boilerplate lines
``markup``     what tags, classes and ids hint at
``outlets``    selectors of single outlets and publishing systems
``sources``    where each field may come from, in order of trust
``grammar``    dates and bylines as newsrooms write them
``photo_credits``  credits of photographs
"""
