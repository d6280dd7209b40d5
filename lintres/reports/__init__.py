"""What lintres says, as text for people and for programs; nothing here reads, prints or exits."""
