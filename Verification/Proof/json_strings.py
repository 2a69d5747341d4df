"""Scanning a JSON string eight bytes at a time, the first byte in the lowest bits of a word.

A byte is special if it is a quote, a backslash or a control character.
"""

import z3
from claims import Claim
from words import trailing_zeros

ONES = 0x0101_0101_0101_0101
QUOTE, BACKSLASH, END_OF_CONTROLS = 0x22, 0x5C, 0x20
word = z3.BitVec("word", 64)
byte = z3.BitVec("byte", 8)


def is_special(byte):
    return z3.Or(byte == QUOTE, byte == BACKSLASH, z3.ULT(byte, END_OF_CONTROLS))


def special_bytes(word, flip=0x02, keep_high_bytes=False):
    """The highest bit of the lowest special byte, no bit below, and perhaps bits above."""
    # Flipping this bit moves the quote, and nothing else, right behind the control characters.
    quotes = word ^ (ONES * flip)
    backslashes = word ^ (ONES * BACKSLASH)
    # Subtracting more than a byte holds sets its highest bit.
    is_control = quotes - ONES * 0x21
    is_backslash = backslashes - ONES
    if not keep_high_bytes:
        is_control &= ~quotes
        is_backslash &= ~backslashes
    return (is_control | is_backslash) & (ONES * 0x80)


def finds_the_first(special_bytes):
    """The position of the first special byte of a word is exact, and 8 if there is none."""
    expected = z3.BitVecVal(8, 64)
    for index in reversed(range(8)):
        found = is_special(z3.Extract(8 * index + 7, 8 * index, word))
        expected = z3.If(found, z3.BitVecVal(index, 64), expected)
    return z3.LShR(trailing_zeros(special_bytes(word)), 3) == expected


def tests_one_byte(special_bytes):
    """The lowest byte alone, for the bytes after the last whole word."""
    return (special_bytes(z3.ZeroExt(56, byte)) & 0x80 != 0) == is_special(byte)


def claims():
    yield Claim(
        "the first special byte of eight is found",
        finds_the_first, special_bytes, lambda word: special_bytes(word, keep_high_bytes=True)
    )
    yield Claim(
        "a single byte is special if and only if its highest bit is set",
        tests_one_byte, special_bytes, lambda word: special_bytes(word, flip=0x01)
    )
