// Functions that replace an operator, a literal, a condition or a statement. Each computes the original
// value, or that of the selected mutant. They are public so that default arguments can call them.

// swift-format-ignore-file

import CMutants

@inline(__always) func isSelected(_ number: Int32) -> Bool { is_mutant(number) }

public func mutateKeep(_ number: Int32) -> Bool { !isSelected(number) }

public func mutateLess<Value: Comparable>(_ number: Int32, _ a: Value, _ b: Value) -> Bool {
    if isSelected(number) { return a <= b }
    return isSelected(number + 1) ? a >= b : a < b
}

public func mutateLessOrEqual<Value: Comparable>(_ number: Int32, _ a: Value, _ b: Value) -> Bool {
    if isSelected(number) { return a < b }
    return isSelected(number + 1) ? a > b : a <= b
}

public func mutateGreater<Value: Comparable>(_ number: Int32, _ a: Value, _ b: Value) -> Bool {
    if isSelected(number) { return a >= b }
    return isSelected(number + 1) ? a <= b : a > b
}

public func mutateGreaterOrEqual<Value: Comparable>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Bool {
    if isSelected(number) { return a > b }
    return isSelected(number + 1) ? a < b : a >= b
}

public func mutateEqual<Value: Equatable>(_ number: Int32, _ a: Value, _ b: Value) -> Bool {
    isSelected(number) ? a != b : a == b
}

public func mutateNotEqual<Value: Equatable>(_ number: Int32, _ a: Value, _ b: Value) -> Bool {
    isSelected(number) ? a == b : a != b
}

// Integers of two types, pairs, and values that can only be compared with `nil`.

@_disfavoredOverload
public func mutateLess<Value: BinaryInteger, Other: BinaryInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Other
) -> Bool {
    if isSelected(number) { return a <= b }
    return isSelected(number + 1) ? a >= b : a < b
}

@_disfavoredOverload
public func mutateGreaterOrEqual<Value: BinaryInteger, Other: BinaryInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Other
) -> Bool {
    if isSelected(number) { return a > b }
    return isSelected(number + 1) ? a < b : a >= b
}

public func mutateLess<First: Comparable, Second: Comparable>(
    _ number: Int32,
    _ a: (First, Second),
    _ b: (First, Second)
) -> Bool {
    if isSelected(number) { return a <= b }
    return isSelected(number + 1) ? a >= b : a < b
}

@_disfavoredOverload
public func mutateEqual<Value>(_ number: Int32, _ a: Value?, _ b: _OptionalNilComparisonType) -> Bool {
    isSelected(number) ? a != nil : a == nil
}

@_disfavoredOverload
public func mutateNotEqual<Value>(_ number: Int32, _ a: Value?, _ b: _OptionalNilComparisonType) -> Bool {
    isSelected(number) ? a == nil : a != nil
}

public func mutateNot(_ number: Int32, _ value: Bool) -> Bool { isSelected(number) ? value : !value }

public func mutateComplement<Value: FixedWidthInteger>(_ number: Int32, _ value: Value) -> Value {
    isSelected(number) ? value : ~value
}

public func mutateNegative<Value: SignedInteger>(_ number: Int32, _ value: Value) -> Value {
    isSelected(number) ? value : -value
}

public func mutateAnd(
    _ number: Int32,
    _ a: Bool,
    _ b: @autoclosure () throws -> Bool
) rethrows -> Bool {
    if isSelected(number) { return a ? true : try b() }
    if isSelected(number + 1) { return a }
    if isSelected(number + 2) { return try b() }
    return a ? try b() : false
}

public func mutateOr(
    _ number: Int32,
    _ a: Bool,
    _ b: @autoclosure () throws -> Bool
) rethrows -> Bool {
    if isSelected(number) { return a ? try b() : false }
    if isSelected(number + 1) { return a }
    if isSelected(number + 2) { return try b() }
    return a ? true : try b()
}

public func mutatePlus<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value {
    isSelected(number) ? a - b : a + b
}

public func mutateWrappingPlus<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Value {
    isSelected(number) ? a &- b : a &+ b
}

public func mutateWrappingMinus<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Value {
    isSelected(number) ? a &+ b : a &- b
}

public func mutatePlus<List: RangeReplaceableCollection, Other: Sequence>(
    _ number: Int32,
    _ a: List,
    _ b: Other
) -> List where List.Element == Other.Element {
    isSelected(number) ? a : a + b
}

public func mutateMinus<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a + b : a - b
}

public func mutateTimes<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a : a * b
}

public func mutateWrappingTimes<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Value {
    isSelected(number) ? a : a &* b
}

public func mutateDivide<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a % b : a / b
}

public func mutateModulo<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a / b : a % b
}

public func mutateBitAnd<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a | b : a & b
}

public func mutateBitOr<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a & b : a | b
}

public func mutateBitXor<Value: FixedWidthInteger>(_ number: Int32, _ a: Value, _ b: Value) -> Value
{
    isSelected(number) ? a & b : a ^ b
}

public func mutateShiftLeft<Value: FixedWidthInteger, Shift: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Shift
) -> Value {
    isSelected(number) ? a >> b : a << b
}

public func mutateShiftRight<Value: FixedWidthInteger, Shift: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Shift
) -> Value {
    isSelected(number) ? a << b : a >> b
}

public func mutateMaskingShiftLeft<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Value {
    isSelected(number) ? a &>> b : a &<< b
}

public func mutateMaskingShiftRight<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Value {
    isSelected(number) ? a &<< b : a &>> b
}

public func mutateHalfOpenRange<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> Range<Value> {
    if isSelected(number) { return a..<b + 1 }
    return isSelected(number + 1) ? a..<max(a, b &- 1) : a..<b
}

public func mutateClosedRange<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: Value,
    _ b: Value
) -> ClosedRange<Value> {
    if isSelected(number) { return a...b + 1 }
    return isSelected(number + 1) ? a...max(a, b &- 1) : a...b
}

public func mutateDefault<Value>(
    _ number: Int32,
    _ a: Value?,
    _ b: @autoclosure () throws -> Value
) rethrows -> Value {
    if !isSelected(number), let a { return a }
    return try b()
}

public func mutateDefault<Value>(
    _ number: Int32, _ a: Value?, _ b: @autoclosure () throws -> Value?
) rethrows -> Value? {
    if !isSelected(number), let a { return a }
    return try b()
}

public func mutatePlusAssign<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: inout Value,
    _ b: Value
) {
    if isSelected(number) { a -= b } else { a += b }
}

public func mutatePlusAssign<List: RangeReplaceableCollection, Other: Sequence>(
    _ number: Int32,
    _ a: inout List,
    _ b: Other
) where List.Element == Other.Element {
    if !isSelected(number) { a += b }
}

public func mutateMinusAssign<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: inout Value,
    _ b: Value
) {
    if isSelected(number) { a += b } else { a -= b }
}

public func mutateBitOrAssign<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: inout Value,
    _ b: Value
) {
    if isSelected(number) { a &= b } else { a |= b }
}

public func mutateBitXorAssign<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: inout Value,
    _ b: Value
) {
    if isSelected(number) { a |= b } else { a ^= b }
}

public func mutateBitAndAssign<Value: FixedWidthInteger>(
    _ number: Int32,
    _ a: inout Value,
    _ b: Value
) {
    if isSelected(number) { a |= b } else { a &= b }
}

public func mutateInteger<Value: FixedWidthInteger>(_ number: Int32, _ value: Value) -> Value {
    if isSelected(number) { return value &+ 1 }
    return isSelected(number + 1) ? value &- 1 : value
}

public func mutateCondition(_ number: Int32, _ value: Bool) -> Bool {
    isSelected(number) ? !value : value
}

public func mutateOptional<Value>(_ number: Int32, _ value: Value?) -> Value? {
    isSelected(number) ? nil : value
}

public func mutateResult(_ number: Int32, _ value: Bool) -> Bool {
    isSelected(number) ? !value : value
}

public func mutateResult<Value: FixedWidthInteger>(_ number: Int32, _ value: Value) -> Value {
    isSelected(number) ? value &+ 1 : value
}

public func mutateResult<Value>(_ number: Int32, _ value: Value?) -> Value? {
    isSelected(number) ? nil : value
}

public func mutateResult<Element>(_ number: Int32, _ value: [Element]) -> [Element] {
    isSelected(number) ? [] : value
}

public func mutateResult(_ number: Int32, _ value: String) -> String {
    isSelected(number) ? "" : value
}

public func mutateMinimum<Value: Comparable>(_ number: Int32, _ a: Value, _ b: Value) -> Value {
    isSelected(number) ? max(a, b) : min(a, b)
}

public func mutateMaximum<Value: Comparable>(_ number: Int32, _ a: Value, _ b: Value) -> Value {
    isSelected(number) ? min(a, b) : max(a, b)
}
