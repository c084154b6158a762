"""The made-up pairs, a file each: the story and its planted facts here, the words in `words/*/pair_*.po`."""
