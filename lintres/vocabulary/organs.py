"""Made of grammar/en.toml by `make tables`."""

CHECKSUM = 3267669475
KEYS = {
    'organs': ('GA', 'SC', 'ECOSOC', 'HRC', 'TC', 'C24', 'C34', 'CEIRPP', 'UNDC', 'ILC', 'UNCITRAL', 'PBC', 'STATCOM', 'CHR', 'CSocD', 'CSW', 'CND', 'CPD', 'CCPCJ', 'CSTD', 'CSD', 'UNFF', 'CPC', 'PFII', 'ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA', 'COP', 'CMP', 'CMA', 'COSP-UNCAC', 'COP-UNTOC', 'UNEA', 'UNHabitat', 'EXB-UNDP', 'EXB-UNICEF'),
    'committees': ('C1', 'C2', 'C3', 'C4', 'SPC', 'C5', 'C6', 'GC', 'CredC', 'ACABQ'),
}
