using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Rules;

/// <summary>What a pattern's names stand for while a rule file is read.</summary>
internal sealed record PatternScope(
    Taxonomy Taxonomy,
    Vocabulary.Builder Vocabulary,
    Func<string, string> Fold,
    IReadOnlyDictionary<string, string> Macros,
    IReadOnlyDictionary<string, PatternList> Lists,
    IReadOnlyDictionary<string, string> Paradigms)
{
    /// <summary>Lists that patterns have used, so that each is compiled once.</summary>
    public Dictionary<string, CompiledList> Compiled { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros that patterns have used, likewise.</summary>
    public Dictionary<string, PatternNode> Parsed { get; } = new(StringComparer.Ordinal);
}

/// <summary>A list as patterns test it.</summary>
/// <param name="Single">Its entries of one word.</param>
/// <param name="Sequences">Its entries of several.</param>
internal sealed record CompiledList(WordAtom Single, ImmutableArray<PatternNode> Sequences);

/// <summary>A named list of words: exact forms, or lemmas where the entry begins with `~`; several words are a sequence.</summary>
internal sealed record PatternList(ImmutableArray<string> Entries);

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
    private int _at;

    /// <exception cref="InvalidDataException">The pattern is wrong; the message quotes the place and says what was expected.</exception>
    public static PatternNode Parse(string pattern, PatternScope scope) => Parse(pattern, scope, 0);

    private static PatternNode Parse(string pattern, PatternScope scope, int depth)
    {
        if (depth > DeepestMacro)
            throw new InvalidDataException("macros nest too deeply: does one name itself?");
        var parser = new PatternParser(pattern, scope, depth);
        var node = parser.Choice();
        parser.SkipSpace();
        return parser._at == pattern.Length ? node : throw parser.Fault("unexpected character");
    }

    private PatternNode Choice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            options.Add(Sequence());
        }
        while (Take('|'));
        return options.Count == 1 ? options[0] : new ChoiceNode(options.ToImmutable());
    }

    private PatternNode Sequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (Peek() is not ('\0' or ')' or '|'))
            items.Add(Item());
        if (items.Count == 0)
            throw Fault("an empty choice");
        return items.Count == 1 ? items[0] : new SequenceNode(items.ToImmutable());
    }

    private PatternNode Item()
    {
        if (TakeWord("<s>"))
            return new BoundaryNode(true);
        if (TakeWord("</s>"))
            return new BoundaryNode(false);
        if (TakeWord("<!"))
            return new LookBehindNode(SingleAtom(), true);
        if (TakeWord("<="))
            return new LookBehindNode(SingleAtom(), false);
        if (Take('!'))
            return new LookAheadNode(Primary(), true);
        if (Take('='))
            return new LookAheadNode(Primary(), false);
        string? name = CaptureName();
        var node = Repeat(Primary());
        return name is null ? node : new CaptureNode(name, node);
    }

    private Atom SingleAtom() => Primary() is TestNode test ? test.Atom : throw Fault("a test of the element before must be of one element");

    private PatternNode Primary()
    {
        char first = Peek();
        switch (first)
        {
            case '(':
                _at++;
                var inner = Choice();
                if (!Take(')'))
                    throw Fault("')' is missing");
                return inner;
            case '$':
                _at++;
                return Macro(Name());
            case '%':
                _at++;
                return List(Name());
            case '^':
                _at++;
                return new TestNode(new NotAtom(Primary() switch
                {
                    TestNode test => [test.Atom],
                    ChoiceNode choice when choice.Options.All(o => o is TestNode) => [.. choice.Options.Select(o => ((TestNode)o).Atom)],
                    _ => throw Fault("'^' takes a test of one element or a choice of such"),
                }));
            case '@':
                _at++;
                return Tested(new TypeAtom(scope.Taxonomy.MaskOf(Name())));
            case '#':
                _at++;
                return Tested(new ShapeAtom(Shape(Name())));
            case '_':
                _at++;
                return Tested(new AnyAtom());
            case '~':
                _at++;
                string lemma = scope.Fold(First() == '"' ? Quoted() : Word());
                return Tested(new WordAtom([], [scope.Vocabulary.Lemma(lemma, scope.Paradigms.GetValueOrDefault(lemma, ""))]));
            case '"':
                return Words(Quoted());
            default:
                return Words(Word());
        }
    }

    private PatternNode Macro(string name)
    {
        if (scope.Parsed.TryGetValue(name, out var parsed))
            return parsed;
        if (!scope.Macros.TryGetValue(name, out string? body))
            throw Fault($"there is no macro '{name}'");
        parsed = Parse(body, scope, depth + 1);
        scope.Parsed[name] = parsed;
        return parsed;
    }

    private PatternNode List(string name)
    {
        if (!scope.Lists.TryGetValue(name, out var list))
            throw Fault($"there is no list '{name}'");
        if (!scope.Compiled.TryGetValue(name, out var compiled))
            scope.Compiled.Add(name, compiled = Compile(list));
        var tested = Tested(compiled.Single);
        return compiled.Sequences.IsEmpty ? tested : new ChoiceNode(compiled.Sequences.Add(tested));
    }

    private CompiledList Compile(PatternList list)
    {
        var words = ImmutableHashSet.CreateBuilder<int>();
        var lemmas = ImmutableHashSet.CreateBuilder<int>();
        var sequences = ImmutableArray.CreateBuilder<PatternNode>();
        foreach (string entry in list.Entries)
        {
            string[] parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1)
            {
                sequences.Add(new SequenceNode([.. parts.Select(w => (PatternNode)new TestNode(Entry(w)))]));
                continue;
            }

            var atom = Entry(entry);
            words.UnionWith(atom.Words);
            lemmas.UnionWith(atom.Lemmas);
        }

        return new CompiledList(new WordAtom(words.ToImmutable(), lemmas.ToImmutable()), sequences.ToImmutable());
    }

    private WordAtom Entry(string word)
    {
        if (word[0] != '~')
            return new WordAtom([scope.Vocabulary.Word(scope.Fold(word))], []);
        string lemma = scope.Fold(word[1..]);
        return new WordAtom([], [scope.Vocabulary.Lemma(lemma, scope.Paradigms.GetValueOrDefault(lemma, ""))]);
    }

    private PatternNode Words(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tests = words.Select(w => (PatternNode)new TestNode(new WordAtom([scope.Vocabulary.Word(scope.Fold(w))], [])));
        return words.Length == 1 ? tests.First() : new SequenceNode([.. tests]);
    }

    private TestNode Tested(Atom atom)
    {
        if (First() != '[')
            return new TestNode(atom);
        _at++;
        var features = ImmutableArray.CreateBuilder<FeatureTest>();
        while (!Take(']'))
        {
            bool negated = Take('!');
            string name = Name();
            var values = ImmutableArray.CreateBuilder<string>();
            if (Take('='))
            {
                do
                {
                    values.Add(First() == '"' ? Quoted() : Name());
                }
                while (Take('|'));
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
        (int least, int most) = First() switch
        {
            '?' => (0, 1),
            '*' => (0, -1),
            '+' => (1, -1),
            '{' => (-1, -1),
            _ => (1, 1),
        };
        if ((least, most) == (1, 1))
            return item;
        _at++;
        if (least < 0)
        {
            least = Number();
            most = Take(',') ? Number() : least;
            if (!Take('}'))
                throw Fault("'}' is missing");
            if (most < least || most > MostRepeats)
                throw Fault($"a repeat must be {{m,n}} with m <= n <= {MostRepeats}");
        }

        bool lazy = First() == '?';
        if (lazy)
            _at++;
        return new RepeatNode(item, least, most, lazy);
    }

    private string? CaptureName()
    {
        SkipSpace();
        int end = _at;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or '-')
            end++;
        if (end == _at || end >= text.Length - 1 || text[end] != ':')
            return null;
        string name = text[_at..end];
        _at = end + 1;
        return name;
    }

    private string Name()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_'))
            _at++;
        return _at > start ? text[start.._at] : throw Fault("a name is missing");
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '\'' or '’' or '.'))
            _at++;
        return _at > start ? text[start.._at] : throw Fault("a word is missing (punctuation goes in double quotes)");
    }

    private string Quoted()
    {
        int end = text.IndexOf('"', _at + 1);
        if (end < 0)
            throw Fault("the closing '\"' is missing");
        string quoted = text[(_at + 1)..end];
        _at = end + 1;
        return quoted.Trim().Length > 0 ? quoted : throw Fault("empty quotes");
    }

    private int Number()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && text[_at] is >= '0' and <= '9')
            _at++;
        return _at > start ? int.Parse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture) : throw Fault("a number is missing");
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

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private char Peek()
    {
        SkipSpace();
        return First();
    }

    private char First() => _at < text.Length ? text[_at] : '\0';

    private bool Take(char wanted)
    {
        if (Peek() != wanted)
            return false;
        _at++;
        return true;
    }

    private bool TakeWord(string wanted)
    {
        SkipSpace();
        if (!text.AsSpan(_at).StartsWith(wanted))
            return false;
        _at += wanted.Length;
        return true;
    }

    private InvalidDataException Fault(string what) => new($"{what} at \"{text[_at..Math.Min(text.Length, _at + 20)]}\" in pattern \"{text}\"");
}
