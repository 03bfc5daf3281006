using System.Collections.Immutable;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Reads one token a line with its BIO label, sentences parted by empty lines, and writes the running text that it once was.</summary>
/// <param name="tokenColumn">Column of the word, from 0.</param>
/// <param name="labelColumn">Column of the label, from 0.</param>
/// <param name="sentencesPerText">How many sentences make a text where the file does not say where documents begin.</param>
public sealed class ConllReader(int tokenColumn, int labelColumn, int sentencesPerText)
{
    private static readonly char[] Separators = ['\t', ' '];

    /// <summary>Texts in file order. Lines `# doc = …`, `# newdoc …` and `-DOCSTART-` begin a new one.</summary>
    public IEnumerable<LabelledText> Read(TextReader reader, string name)
    {
        var builder = new TextBuilder();
        int sentences = 0, texts = 0;
        bool knowsDocuments = false;
        while (reader.ReadLine() is { } line)
        {
            bool begins = line.StartsWith("# doc", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            knowsDocuments |= begins;
            if (begins || (line.Length == 0 && !knowsDocuments && ++sentences % sentencesPerText == 0))
            {
                if (!builder.IsEmpty)
                    yield return builder.Take($"{name}:{texts++}");
            }
            else if (line.Length == 0)
            {
                builder.EndSentence();
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                string[] columns = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
                if (columns.Length > Math.Max(tokenColumn, labelColumn))
                    builder.Add(columns[tokenColumn], columns[labelColumn]);
            }
        }

        if (!builder.IsEmpty)
            yield return builder.Take($"{name}:{texts}");
    }

    /// <summary>Joins tokens as people write them and keeps the spans of their labels.</summary>
    private sealed class TextBuilder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<LabelledSpan>.Builder _spans = ImmutableArray.CreateBuilder<LabelledSpan>();
        private string? _open;
        private int _start;
        private int _end;
        private bool _quoted;
        private string _last = "";

        public bool IsEmpty => _text.Length == 0;

        public void Add(string word, string label)
        {
            if (_text.Length > 0 && Detokenizer.NeedsSpace(_last, word, _quoted))
                _text.Append(' ');
            if (word == "\"")
                _quoted = !_quoted;
            string type = label.Length > 2 && label[1] == '-' ? label[2..] : "O";
            if (type == "O" || label[0] == 'B' || type != _open)
                Close();
            if (type != "O" && _open is null)
                (_open, _start) = (type, _text.Length);
            _text.Append(word);
            _end = _text.Length;
            _last = word;
        }

        public void EndSentence()
        {
            Close();
            _quoted = false;
        }

        public LabelledText Take(string id)
        {
            EndSentence();
            var text = new LabelledText(id, _text.ToString(), _spans.DrainToImmutable());
            _text.Clear();
            _last = "";
            return text;
        }

        private void Close()
        {
            if (_open is not null)
                _spans.Add(new LabelledSpan(new TextSpan(_start, _end), _open));
            _open = null;
        }
    }
}
