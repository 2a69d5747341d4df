import SwiftSyntax

/// A change of a program.
struct Mutant {
    let number: Int
    let line: Int
    let column: Int

    /// The function of Runtime/Mutations.swift that makes the change.
    let function: String

    let change: String
}

/// Finds the mutants of a file, and replaces each place with a call of a function of
/// Runtime/Mutations.swift, which computes the original value or that of the selected mutant.
final class MutationFinder: SyntaxVisitor {
    private(set) var nextNumber: Int
    private(set) var mutants: [Mutant] = []
    private var edits = Edits()
    private let converter: SourceLocationConverter
    private let omitted: Set<Int>

    init(_ tree: some SyntaxProtocol, firstNumber: Int, omitting omitted: Set<Int>) {
        nextNumber = firstNumber
        converter = SourceLocationConverter(fileName: "", tree: tree)
        self.omitted = omitted
        super.init(viewMode: .sourceAccurate)
    }

    func edited(_ source: String) -> String {
        edits.applied(to: source)
    }

    /// Records the mutants of a location and returns the number of the first one, or `nil` if the
    /// location is omitted.
    private func plant(
        _ node: some SyntaxProtocol,
        _ function: String,
        _ changes: [String]
    ) -> Int? {
        let first = nextNumber
        nextNumber += changes.count
        guard !omitted.contains(first) else { return nil }
        let location = converter.location(for: node.positionAfterSkippingLeadingTrivia)
        for (offset, change) in changes.enumerated() {
            mutants.append(
                Mutant(
                    number: first + offset,
                    line: location.line,
                    column: location.column,
                    function: function,
                    change: change
                )
            )
        }
        return first
    }

    private func wrap(_ node: some SyntaxProtocol, in function: String, _ changes: String...) {
        guard let first = plant(node, function, changes) else { return }
        edits.wrap(node, "\(function)(\(first), ", ")")
    }

    // MARK: Operators

    private static let operators: [String: (function: String, changes: [String])] = [
        "<": ("mutateLess", ["`<` to `<=`", "`<` to `>=`"]),
        "<=": ("mutateLessOrEqual", ["`<=` to `<`", "`<=` to `>`"]),
        ">": ("mutateGreater", ["`>` to `>=`", "`>` to `<=`"]),
        ">=": ("mutateGreaterOrEqual", ["`>=` to `>`", "`>=` to `<`"]),
        "==": ("mutateEqual", ["`==` to `!=`"]), "!=": ("mutateNotEqual", ["`!=` to `==`"]),
        "&&": ("mutateAnd", ["`&&` to `||`", "only the left of `&&`", "only the right of `&&`"]),
        "||": ("mutateOr", ["`||` to `&&`", "only the left of `||`", "only the right of `||`"]),
        "+": ("mutatePlus", ["`+` to `-`, or only the left"]),
        "-": ("mutateMinus", ["`-` to `+`"]),
        "*": ("mutateTimes", ["only the left of `*`"]), "/": ("mutateDivide", ["`/` to `%`"]),
        "%": ("mutateModulo", ["`%` to `/`"]), "&+": ("mutateWrappingPlus", ["`&+` to `&-`"]),
        "&-": ("mutateWrappingMinus", ["`&-` to `&+`"]),
        "&*": ("mutateWrappingTimes", ["only the left of `&*`"]),
        "&": ("mutateBitAnd", ["`&` to `|`"]), "|": ("mutateBitOr", ["`|` to `&`"]),
        "^": ("mutateBitXor", ["`^` to `&`"]), "<<": ("mutateShiftLeft", ["`<<` to `>>`"]),
        ">>": ("mutateShiftRight", ["`>>` to `<<`"]),
        "&>>": ("mutateMaskingShiftRight", ["`&>>` to `&<<`"]),
        "&<<": ("mutateMaskingShiftLeft", ["`&<<` to `&>>`"]),
        "..<": ("mutateHalfOpenRange", ["one more in `..<`", "one fewer in `..<`"]),
        "...": ("mutateClosedRange", ["one more in `...`", "one fewer in `...`"]),
        "??": ("mutateDefault", ["only the right of `??`"]),
    ]

    private static let assignments: [String: (function: String, change: String)] = [
        "+=": ("mutatePlusAssign", "`+=` to `-=`, or nothing"),
        "-=": ("mutateMinusAssign", "`-=` to `+=`"),
        "|=": ("mutateBitOrAssign", "`|=` to `&=`"), "&=": ("mutateBitAndAssign", "`&=` to `|=`"),
        "^=": ("mutateBitXorAssign", "`^=` to `|=`"),
    ]

    override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        guard let token = node.operator.as(BinaryOperatorExprSyntax.self)?.operator else {
            return .visitChildren
        }
        if let (function, change) = Self.assignments[token.text] {
            guard let first = plant(token, function, [change]) else { return .visitChildren }
            edits.wrap(node, "\(function)(\(first), &", ")")
            edits.replace(token, with: ",")
        } else if let (function, changes) = Self.operators[token.text] {
            guard let first = plant(token, function, changes) else { return .visitChildren }
            edits.wrap(node, "\(function)(\(first), ", ")")
            edits.replace(token, with: ",")
        }
        return .visitChildren
    }

    private static let prefixes: [String: String] = [
        "!": "mutateNot", "~": "mutateComplement", "-": "mutateNegative",
    ]

    override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        let text = node.operator.text
        guard let function = Self.prefixes[text],
            !node.expression.is(IntegerLiteralExprSyntax.self),
            let first = plant(node, function, ["without `\(text)`"])
        else { return .visitChildren }
        edits.wrap(node.expression, "\(function)(\(first), ", ")")
        edits.replace(node.operator, with: "")
        return .visitChildren
    }

    // MARK: Literals

    override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        if !isType(Syntax(node)), !isRawValue(node) {
            let text = node.literal.text
            wrap(node, in: "mutateInteger", "\(text) plus one", "\(text) minus one")
        }
        return .skipChildren
    }

    override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        let isEndless = node.parent?.parent?.parent?.is(WhileStmtSyntax.self) == true
        // A switch over Boolean values is exhaustive because of its literals.
        if !isEndless, !isInPattern(Syntax(node)) {
            wrap(node, in: "mutateCondition", "not \(node.literal.text)")
        }
        return .skipChildren
    }

    private func isInPattern(_ node: Syntax) -> Bool {
        var node: Syntax? = node
        while let current = node, !current.is(CodeBlockItemSyntax.self) {
            if current.is(ExpressionPatternSyntax.self) { return true }
            node = current.parent
        }
        return false
    }

    private func isRawValue(_ node: IntegerLiteralExprSyntax) -> Bool {
        node.parent?.parent?.is(EnumCaseElementSyntax.self) == true
    }

    /// Whether a literal is part of a type, such as `InlineArray<8, UInt64>`.
    private func isType(_ node: Syntax) -> Bool {
        var node: Syntax? = node
        while let current = node, !current.is(CodeBlockItemSyntax.self) {
            if current.is(GenericArgumentSyntax.self) || current.is(AttributeSyntax.self) {
                return true
            }
            node = current.parent
        }
        return false
    }

    // MARK: Conditions and cases

    override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        if case .expression(let condition) = node.condition, isUnwrapped(condition) {
            wrap(condition, in: "mutateCondition", "the opposite condition")
        }
        return .visitChildren
    }

    override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
        if isUnwrapped(node.condition) {
            wrap(node.condition, in: "mutateCondition", "the opposite condition")
        }
        return .visitChildren
    }

    override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
        if isUnwrapped(node.condition) {
            wrap(node.condition, in: "mutateCondition", "the opposite condition")
        }
        return .visitChildren
    }

    override func visit(_ node: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
        if let value = node.initializer?.value {
            wrap(value, in: "mutateOptional", "nil instead of a value")
        }
        return .visitChildren
    }

    /// Whether a condition or a result isn't mutated already, as an operator or a literal, and isn't
    /// the mutated result itself.
    private func isUnwrapped(_ condition: ExprSyntax) -> Bool {
        let isLiteral =
            condition.is(BooleanLiteralExprSyntax.self)
            || condition.is(IntegerLiteralExprSyntax.self)
            || condition.is(NilLiteralExprSyntax.self)
        let isEmptyList = condition.as(ArrayExprSyntax.self)?.elements.isEmpty == true
        let prefix = condition.as(PrefixOperatorExprSyntax.self)?.operator.text
        return !condition.is(InfixOperatorExprSyntax.self) && Self.prefixes[prefix ?? ""] == nil
            && !isLiteral && !isEmptyList
    }

    /// Removes a case of a switch that has a default, by a condition that is false.
    override func visit(_ node: SwitchCaseSyntax) -> SyntaxVisitorContinueKind {
        guard case .case(let label) = node.label,
            let list = node.parent?.as(SwitchCaseListSyntax.self), hasDefault(list)
        else { return .visitChildren }
        for item in label.caseItems {
            guard let first = plant(item, "mutateKeep", ["the case is missing"]) else { continue }
            let condition = "mutateKeep(\(first))"
            if let clause = item.whereClause {
                edits.insert(" && \(condition)", after: clause.condition)
            } else {
                edits.insert(" where \(condition)", after: item.pattern)
            }
        }
        return .visitChildren
    }

    private func hasDefault(_ list: SwitchCaseListSyntax) -> Bool {
        list.contains { element in
            guard case .switchCase(let one) = element else { return false }
            if case .default = one.label { return true }
            return false
        }
    }

    // MARK: Statements

    override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
        let isOnly = node.parent?.as(CodeBlockItemListSyntax.self)?.count == 1
        switch node.item {
        case .expr(let expression):
            if isWithoutEffect(expression) { return .skipChildren }
            if !isOnly || isAssignment(expression), !initializes(node) { remove(expression) }
        case .stmt(let statement):
            if let result = statement.as(ReturnStmtSyntax.self)?.expression, isUnwrapped(result),
                !result.is(SwitchExprSyntax.self),
                isMutable(resultType(around: Syntax(statement)))
            {
                wrap(result, in: "mutateResult", "another result")
            } else if statement.is(ContinueStmtSyntax.self)
                || statement.is(BreakStmtSyntax.self) && !isOnly
            {
                remove(statement)
            }
        default:
            break
        }
        return .visitChildren
    }

    /// Functions that check invariants or reserve memory. No test can notice that a call is missing.
    private static let withoutEffect = ["invariant", "checkInvariants", "reserveCapacity"]

    private func isWithoutEffect(_ node: some SyntaxProtocol) -> Bool {
        guard let call = node.as(FunctionCallExprSyntax.self) else { return false }
        let function = call.calledExpression
        let name =
            function.as(MemberAccessExprSyntax.self)?.declName.baseName.text
            ?? function.trimmedDescription
        return Self.withoutEffect.contains(name)
    }

    private func remove(_ node: some SyntaxProtocol) {
        if node.is(IfExprSyntax.self) || node.is(SwitchExprSyntax.self) { return }
        guard let first = plant(node, "mutateKeep", ["the statement is missing"]) else { return }
        edits.wrap(node, "if mutateKeep(\(first)) { ", " }")
    }

    /// Whether a statement initializes a stored property, which the compiler requires.
    private func initializes(_ node: CodeBlockItemSyntax) -> Bool {
        guard let infix = node.item.as(InfixOperatorExprSyntax.self) else {
            return node.trimmedDescription.contains("self.init(")
        }
        guard infix.operator.trimmedDescription == "=",
            !infix.leftOperand.is(SubscriptCallExprSyntax.self)
        else { return false }
        var ancestor = node.parent
        while let current = ancestor, !current.is(ClosureExprSyntax.self) {
            if current.is(InitializerDeclSyntax.self) { return true }
            ancestor = current.parent
        }
        return false
    }

    private func isAssignment(_ node: ExprSyntax) -> Bool {
        guard let infix = node.as(InfixOperatorExprSyntax.self) else { return false }
        let text = infix.operator.trimmedDescription
        return text == "=" || Self.assignments[text] != nil
    }

    // The only expression of a function or a property is its result.
    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        guard !Self.withoutEffect.contains(node.name.text) else { return .skipChildren }
        mutateResult(of: node.body?.statements, node.signature.returnClause?.type)
        return .visitChildren
    }

    override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
        if case .getter(let statements) = node.accessorBlock?.accessors {
            mutateResult(of: statements, node.typeAnnotation?.type)
        }
        return .visitChildren
    }

    private func mutateResult(of statements: CodeBlockItemListSyntax?, _ type: TypeSyntax?) {
        guard let statements, statements.count == 1, let only = statements.first,
            case .expr(let result) = only.item, isUnwrapped(result), isMutable(type),
            !result.is(SwitchExprSyntax.self), !result.is(IfExprSyntax.self)
        else { return }
        wrap(result, in: "mutateResult", "another result")
    }

    /// Whether `mutateResult` supports a type.
    private func isMutable(_ type: TypeSyntax?) -> Bool {
        guard let type = type?.trimmedDescription else { return false }
        let simple = ["Bool", "Int", "UInt8", "UInt16", "UInt32", "UInt64", "String"]
        return simple.contains(type) || type.hasSuffix("?")
            || type.hasPrefix("[") && !type.contains(":")
    }

    /// The declared type of what a `return` statement returns.
    private func resultType(around statement: Syntax) -> TypeSyntax? {
        var node = statement.parent
        while let current = node {
            if let function = current.as(FunctionDeclSyntax.self) {
                return function.signature.returnClause?.type
            }
            if let binding = current.as(PatternBindingSyntax.self), binding.accessorBlock != nil {
                return binding.typeAnnotation?.type
            }
            if let subscripting = current.as(SubscriptDeclSyntax.self) {
                return subscripting.returnClause.type
            }
            if current.is(ClosureExprSyntax.self) || current.is(InitializerDeclSyntax.self) {
                return nil
            }
            node = current.parent
        }
        return nil
    }

    // MARK: Calls

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        if isWithoutEffect(node) { return .skipChildren }
        let functions = ["min": "mutateMinimum", "max": "mutateMaximum"]
        if let function = functions[node.calledExpression.trimmedDescription],
            node.arguments.count == 2, let parenthesis = node.leftParen,
            let first = plant(node, function, ["the other of `min` and `max`"])
        {
            edits.replace(node.calledExpression, with: function)
            edits.insert("\(first), ", after: parenthesis)
        }
        return .visitChildren
    }

    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
        .skipChildren
    }
}
