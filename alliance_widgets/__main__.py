"""`python -m alliance_widgets` is the same as `alliance`."""

from alliance_widgets.serving.cli import main

if __name__ == "__main__":
    main()
