using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Rules;

/// <summary>Parses the pattern language of rule files.</summary>
/// <remarks>
/// <code>
/// word  "…"        the exact folded form (quotes for punctuation and several words)
/// ~word            any form of a lemma
/// %list            an entry of a list
/// @Type            an element of a type or of its subtypes
/// #cap #caps #lower #num #initial #punct   a token by its shape
/// _                any element;  ^x any element that x does not match
/// x[case=gen|acc plural singular f=v f="v w" f !f]  tests of case, number and features
/// name:x           captures;  x? x* x+ x{m,n} repeats, lazily with a further ?
/// (a | b)          choice;  $MACRO a macro
/// !x  =x           what follows does not match, or matches;  &lt;!x &lt;=x the element before
/// &lt;s&gt; &lt;/s&gt;   start and end of the sentence
/// </code>
/// </remarks>
internal sealed class PatternParser(string text, PatternScope scope, int depth)
{
    private const int MostRepeats = 40;
    private const int DeepestMacro = 12;

    private readonly PatternCursor _cursor = new(text);

    /// <exception cref="InvalidDataException">The pattern is wrong; the message quotes the place and says what was expected.</exception>
    public static PatternNode Parse(string pattern, PatternScope scope) => Parse(pattern, scope, 0);

    private static PatternNode Parse(string pattern, PatternScope scope, int depth)
    {
        if (depth > DeepestMacro)
            throw new InvalidDataException("macros nest too deeply: does one name itself?");
        var parser = new PatternParser(pattern, scope, depth);
        var node = parser.Choice();
        return parser._cursor.IsAtEnd() ? node : throw parser._cursor.Fault("unexpected character");
    }

    private PatternNode Choice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            options.Add(Sequence());
        }
        while (_cursor.Take('|'));
        return options.Count == 1 ? options[0] : new ChoiceNode(options.ToImmutable());
    }

    private PatternNode Sequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (_cursor.Peek() is not ('\0' or ')' or '|'))
            items.Add(Item());
        if (items.Count == 0)
            throw _cursor.Fault("an empty choice");
        return items.Count == 1 ? items[0] : new SequenceNode(items.ToImmutable());
    }

    private PatternNode Item()
    {
        if (_cursor.TakeWord("<s>"))
            return new BoundaryNode(true);
        if (_cursor.TakeWord("</s>"))
            return new BoundaryNode(false);
        if (_cursor.TakeWord("<!"))
            return new LookBehindNode(SingleAtom(), true);
        if (_cursor.TakeWord("<="))
            return new LookBehindNode(SingleAtom(), false);
        if (_cursor.Take('!'))
            return new LookAheadNode(Primary(), true);
        if (_cursor.Take('='))
            return new LookAheadNode(Primary(), false);
        string? name = _cursor.CaptureName();
        var node = Repeat(Primary());
        return name is null ? node : new CaptureNode(name, node);
    }

    private Atom SingleAtom() => Primary() is TestNode test ? test.Atom : throw _cursor.Fault("a test of the element before must be of one element");

    private PatternNode Primary()
    {
        char first = _cursor.Peek();
        switch (first)
        {
            case '(':
                _cursor.Skip();
                var inner = Choice();
                if (!_cursor.Take(')'))
                    throw _cursor.Fault("')' is missing");
                return inner;
            case '$':
                _cursor.Skip();
                return Macro(_cursor.Name());
            case '%':
                _cursor.Skip();
                return List(_cursor.Name());
            case '^':
                _cursor.Skip();
                return new TestNode(new NotAtom(Primary() switch
                {
                    TestNode test => [test.Atom],
                    ChoiceNode choice when choice.Options.All(o => o is TestNode) => [.. choice.Options.Select(o => ((TestNode)o).Atom)],
                    _ => throw _cursor.Fault("'^' takes a test of one element or a choice of such"),
                }));
            case '@':
                _cursor.Skip();
                return Tested(new TypeAtom(scope.Taxonomy.MaskOf(_cursor.Name())));
            case '#':
                _cursor.Skip();
                return Tested(new ShapeAtom(Shape(_cursor.Name())));
            case '_':
                _cursor.Skip();
                return Tested(new AnyAtom());
            case '~':
                _cursor.Skip();
                return Tested(scope.Lemma(_cursor.First() == '"' ? _cursor.Quoted() : _cursor.Word()));
            case '"':
                return Words(_cursor.Quoted());
            default:
                return Words(_cursor.Word());
        }
    }

    private PatternNode Macro(string name)
    {
        if (scope.Parsed.TryGetValue(name, out var parsed))
            return parsed;
        if (!scope.Macros.TryGetValue(name, out string? body))
            throw _cursor.Fault($"there is no macro '{name}'");
        parsed = Parse(body, scope, depth + 1);
        scope.Parsed[name] = parsed;
        return parsed;
    }

    private PatternNode List(string name)
    {
        var list = scope.ListOf(name) ?? throw _cursor.Fault($"there is no list '{name}'");
        var tested = Tested(list.Single);
        return list.Sequences.IsEmpty ? tested : new ChoiceNode(list.Sequences.Add(tested));
    }

    private PatternNode Words(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tests = words.Select(w => (PatternNode)new TestNode(scope.Word(w)));
        return words.Length == 1 ? tests.First() : new SequenceNode([.. tests]);
    }

    private TestNode Tested(Atom atom)
    {
        if (_cursor.First() != '[')
            return new TestNode(atom);
        _cursor.Skip();
        var features = ImmutableArray.CreateBuilder<FeatureTest>();
        while (!_cursor.Take(']'))
        {
            bool negated = _cursor.Take('!');
            string name = _cursor.Name();
            var values = ImmutableArray.CreateBuilder<string>();
            if (_cursor.Take('='))
            {
                do
                {
                    values.Add(_cursor.First() == '"' ? _cursor.Quoted() : _cursor.Name());
                }
                while (_cursor.Take('|'));
            }

            atom = (name, values.Count) switch
            {
                ("case", > 0) => atom with { Case = values.Aggregate(GrammaticalCase.None, (all, v) => all | Case(v)) },
                ("plural", 0) => atom with { Plural = !negated },
                ("singular", 0) => atom with { Plural = negated },
                _ => atom,
            };
            if (name is not ("case" or "plural" or "singular"))
                features.Add(new FeatureTest(name, values.ToImmutable(), negated));
        }

        return new TestNode(atom with { Features = features.ToImmutable() });
    }

    private PatternNode Repeat(PatternNode item)
    {
        (int least, int most) = _cursor.First() switch
        {
            '?' => (0, 1),
            '*' => (0, -1),
            '+' => (1, -1),
            '{' => (-1, -1),
            _ => (1, 1),
        };
        if ((least, most) == (1, 1))
            return item;
        _cursor.Skip();
        if (least < 0)
        {
            least = _cursor.Number();
            most = _cursor.Take(',') ? _cursor.Number() : least;
            if (!_cursor.Take('}'))
                throw _cursor.Fault("'}' is missing");
            if (most < least || most > MostRepeats)
                throw _cursor.Fault($"a repeat must be {{m,n}} with m <= n <= {MostRepeats}");
        }

        bool lazy = _cursor.First() == '?';
        if (lazy)
            _cursor.Skip();
        return new RepeatNode(item, least, most, lazy);
    }

    private static GrammaticalCase Case(string name) => name switch
    {
        "nom" => GrammaticalCase.Nominative,
        "gen" => GrammaticalCase.Genitive,
        "dat" => GrammaticalCase.Dative,
        "acc" => GrammaticalCase.Accusative,
        "ins" => GrammaticalCase.Instrumental,
        "loc" => GrammaticalCase.Locative,
        "abl" => GrammaticalCase.Ablative,
        "poss" => GrammaticalCase.Possessed,
        "attr" => GrammaticalCase.Attributive,
        _ => throw new InvalidDataException($"'{name}' is no case: nom gen dat acc ins loc abl poss attr."),
    };

    private static TokenShape Shape(string name) => name switch
    {
        "cap" => TokenShape.Capitalised,
        "caps" => TokenShape.AllCapitals,
        "lower" => TokenShape.LowerCase,
        "num" => TokenShape.Number,
        "initial" => TokenShape.Initial,
        "punct" => TokenShape.Punctuation,
        _ => throw new InvalidDataException($"'#{name}' is no shape: cap caps lower num initial punct."),
    };
}
