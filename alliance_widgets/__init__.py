"""Let's Talk: the workbook that a therapist and a client write together.

How a deed travels, top to bottom. A person touches a component (`components/`). What they did goes up as
a message to the page (`pages/`), which reads it as an action, lets the domain decide (`domain/`), and keeps
the entries in the journal (`store/`). What then stands comes back down as attributes: numbers worked out
by `statistics/`, pictures by `charts/`, sentences by `words/`. A workbook (`workbooks/`) opens a page, and
`serving/` opens the workbooks. What is taken along on paper or as a file is made by `exchange/`; `training/`
has made-up people. This file imports nothing.
"""

__version__ = "0.1.0"
