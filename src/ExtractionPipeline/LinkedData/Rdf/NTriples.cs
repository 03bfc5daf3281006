using System.Globalization;
using System.Text;

namespace ExtractionPipeline.LinkedData.Rdf;

/// <summary>Writes statements as N-Triples 1.1, one a line.</summary>
public static class NTriples
{
    public static void Write(IEnumerable<Triple> triples, TextWriter output)
    {
        foreach (Triple triple in triples)
            output.Write($"{Node(triple.Subject)} {Node(triple.Predicate)} {Object(triple.Object)} .\n");
    }

    internal static string Node(string name) => name.StartsWith("_:", StringComparison.Ordinal) ? name : $"<{Iri(name)}>";

    internal static string Literal(string value) => $"\"{Escaped(value)}\"";

    private static string Object(RdfObject value) => !value.IsLiteral ? Node(value.Value)
        : value.Datatype == RdfObject.XsdString ? Literal(value.Value) : $"{Literal(value.Value)}^^{Node(value.Datatype!)}";

    private static string Escaped(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>What may not stand between angle brackets is written by its number.</summary>
    private static string Iri(string iri)
    {
        StringBuilder text = new(iri.Length);
        foreach (char c in iri)
        {
            if (c <= ' ' || c is '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\')
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
