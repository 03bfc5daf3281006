using System.Globalization;

namespace ExtractionPipeline.Rules;

/// <summary>Where the parser stands in a pattern, and the small pieces that it takes from there.</summary>
internal sealed class PatternCursor(string text)
{
    private int _at;

    public void Skip() => _at++;

    public bool IsAtEnd()
    {
        SkipSpace();
        return _at == text.Length;
    }

    /// <returns>The name of a capture that begins here; null where there is none.</returns>
    public string? CaptureName()
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

    public string Name()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_'))
            _at++;
        return _at > start ? text[start.._at] : throw Fault("a name is missing");
    }

    public string Word()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '\'' or '’' or '.'))
            _at++;
        return _at > start ? text[start.._at] : throw Fault("a word is missing (punctuation goes in double quotes)");
    }

    public string Quoted()
    {
        int end = text.IndexOf('"', _at + 1);
        if (end < 0)
            throw Fault("the closing '\"' is missing");
        string quoted = text[(_at + 1)..end];
        _at = end + 1;
        return quoted.Trim().Length > 0 ? quoted : throw Fault("empty quotes");
    }

    public int Number()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && text[_at] is >= '0' and <= '9')
            _at++;
        return _at > start ? int.Parse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture) : throw Fault("a number is missing");
    }

    /// <returns>The next character that is no space; `\0` at the end.</returns>
    public char Peek()
    {
        SkipSpace();
        return First();
    }

    /// <returns>The next character, a space too; `\0` at the end.</returns>
    public char First() => _at < text.Length ? text[_at] : '\0';

    public bool Take(char wanted)
    {
        if (Peek() != wanted)
            return false;
        _at++;
        return true;
    }

    public bool TakeWord(string wanted)
    {
        SkipSpace();
        if (!text.AsSpan(_at).StartsWith(wanted))
            return false;
        _at += wanted.Length;
        return true;
    }

    /// <returns>What to throw: it quotes the place.</returns>
    public InvalidDataException Fault(string what) => new($"{what} at \"{text[_at..Math.Min(text.Length, _at + 20)]}\" in pattern \"{text}\"");

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }
}
