using System.Collections.Immutable;
using System.Text;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Rules;

/// <summary>A text written with mentions in braces: `{Ana Lind}` is a person, `{Foreign Office|Organization}` another type.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Marks">Spans in <paramref name="Text"/>, in UTF-16 code units, in order.</param>
public sealed record MarkedText(string Text, ImmutableArray<(TextSpan Span, EntityType Type)> Marks)
{
    /// <exception cref="InvalidDataException">A brace is not closed, or names a type that is not known.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = ImmutableArray.CreateBuilder<(TextSpan, EntityType)>();
        for (int at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '{')
            {
                text.Append(marked[at]);
                continue;
            }

            int end = marked.IndexOf('}', at);
            if (end < 0)
                throw new InvalidDataException($"'{{' is not closed in \"{marked}\".");
            string[] parts = marked[(at + 1)..end].Split('|');
            var type = EntityType.Person;
            if (parts.Length > 1 && !Enum.TryParse(parts[1], out type))
                throw new InvalidDataException($"'{parts[1]}' is no type of mention in \"{marked}\".");
            marks.Add((new TextSpan(text.Length, text.Length + parts[0].Length), type));
            text.Append(parts[0]);
            at = end;
        }

        return new MarkedText(text.ToString(), marks.ToImmutable());
    }
}
