"""Made of grammar/languages.toml by `make tables`."""

CHECKSUM = 2442800571
TABLE = {
    'language': [{'code': 'ar', 'script': 'arabic'}, {'code': 'zh', 'script': 'han'}, {'code': 'ru', 'script': 'cyrillic'}, {'code': 'en', 'script': 'latin', 'words': ['the', 'of', 'and', 'to', 'its', 'in', 'by', 'that', 'with']}, {'code': 'fr', 'script': 'latin', 'words': ['le', 'les', 'des', 'et', 'du', 'aux', 'sa', 'dans', 'par', 'pour', 'une', 'au']}, {'code': 'es', 'script': 'latin', 'words': ['el', 'los', 'las', 'y', 'del', 'que', 'su', 'por', 'una', 'para', 'con', 'sus']}],
}
