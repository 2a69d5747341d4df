import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Faults in numbers.
struct JSONParserNumbersTests {
    @Test(arguments: [
        InvalidText(#"{"a":▸01}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸00}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1.▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1.▸e5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1e▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1e+▸-5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸-1}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸Infinity}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":▸+1}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":▸.5}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":▸NaN}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":0▸x10}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1.5▸.5}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1e5▸.5}"#, .unexpectedCharacter),
        InvalidText(#"{"a":▸012}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":▸00.5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸012}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸ 1}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸.5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-▸foo}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":-1▸x}"#, .unexpectedCharacter),
        InvalidText(#"{"a":0.▸e1}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":0.3e▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":0E+▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1e▸a}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1e▸E2}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1e▸.5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1.▸-5}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1.0e-▸}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":1▸d5}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1▸D5}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1▸f5}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1▸_000}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1 ▸000}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1▸+2}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1▸-2}"#, .unexpectedCharacter),
        InvalidText(#"{"a":1.2▸a-3}"#, .unexpectedCharacter),
        InvalidText(#"{"a":-123.123▸foo}"#, .unexpectedCharacter),
        InvalidText("{\"a\":123▸\u{0}}", .unexpectedCharacter),
        InvalidText(#"{"a":▸１}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":1▸１}"#, .unexpectedCharacter),
        InvalidText(#"{"a":▸++1}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":▸Infinity}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":▸inf}"#, .unexpectedCharacter, "a"),
        InvalidText(#"{"a":-▸NaN}"#, .invalidNumber, "a"),
        InvalidText(#"{"a":n▸an}"#, .unexpectedCharacter, "a"),
    ])
    func `an invalid number is rejected`(text: InvalidText) {
        expectFault(in: text)
    }
}
