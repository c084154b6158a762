"""How the workbook is opened: the command, the page's template and front end, and the wall around them."""
