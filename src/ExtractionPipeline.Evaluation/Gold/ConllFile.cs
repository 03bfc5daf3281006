using System.Collections.Immutable;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Reads CoNLL columns: a token a line with its IOB2 tag (`B-PER`, `I-PER`, `O`) in the last column, an empty line behind a sentence.</summary>
/// <remarks>
/// The text is made of the tokens, a space between them and a line break between sentences, as the format does not keep it. `I-` without a
/// span of its type before it opens one, as IOB1 has it. `#` lines and `-DOCSTART-` are skipped.
/// </remarks>
public sealed class ConllFile(LabelMap labels)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<LabelledSpan>.Builder _spans = ImmutableArray.CreateBuilder<LabelledSpan>();
    private string? _label;
    private int _start;
    private int _end;

    public static (string Text, ImmutableArray<LabelledSpan> Spans) Read(IEnumerable<string> lines, LabelMap labels)
    {
        var file = new ConllFile(labels);
        foreach (string line in lines)
            file.Add(line.TrimEnd());
        file.Close();
        return (file._text.ToString(), file._spans.ToImmutable());
    }

    private void Add(string line)
    {
        if (line.Length == 0)
        {
            Close();
            if (_text.Length > 0 && _text[^1] != '\n')
                _text.Append('\n');
            return;
        }

        string[] columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length < 2 || line[0] == '#' || columns[0] == "-DOCSTART-")
            return;
        string tag = columns[^1];
        if (tag.Length < 3 || tag[0] == 'B' || tag[2..] != _label)
            Close();
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append(' ');
        if (tag.Length > 2 && _label is null)
            (_label, _start) = (tag[2..], _text.Length);
        _text.Append(columns[0]);
        _end = _text.Length;
    }

    private void Close()
    {
        if (_label is not null && labels.TryMap(_label, out var type))
            _spans.Add(new LabelledSpan(type, new TextSpan(_start, _end)));
        _label = null;
    }
}
