#if _pointerBitWidth(_64)
/// An integer that has 64 bits on every platform: amounts, ids, display orders, and other integers
/// of JSON documents. It's `Int` where that has 64 bits.
public typealias WideInt = Int
#else
/// An integer that has 64 bits on every platform: amounts, ids, display orders, and other integers
/// of JSON documents. It's `Int` where that has 64 bits.
public typealias WideInt = Int64
#endif
