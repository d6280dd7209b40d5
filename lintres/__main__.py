"""`python -m lintres`."""

import sys

from lintres.cli import main

sys.exit(main())
