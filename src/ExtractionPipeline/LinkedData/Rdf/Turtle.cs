using System.Text.RegularExpressions;

namespace ExtractionPipeline.LinkedData.Rdf;

/// <summary>Writes statements as Turtle 1.1: prefixes for the vocabularies in use, statements of one subject together.</summary>
public static partial class Turtle
{
    private static readonly (string Prefix, string Iri)[] s_prefixes =
    [
        ("ep", "https://extractionpipeline.example/vocab#"), ("lcc", "https://www.omg.org/spec/LCC/Countries/ISO3166-1-CountryCodes/"), ("oa", "http://www.w3.org/ns/oa#"),
        ("org", "http://www.w3.org/ns/org#"), ("prov", "http://www.w3.org/ns/prov#"), ("schema", "https://schema.org/"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Ends a statement list; subjects stay in the order in which they come.</summary>
    public static void Write(IEnumerable<Triple> triples, TextWriter output)
    {
        foreach (var (prefix, iri) in s_prefixes)
            output.Write($"@prefix {prefix}: <{iri}> .\n");
        foreach (var subject in triples.GroupBy(t => t.Subject, StringComparer.Ordinal))
        {
            output.Write($"\n{Name(subject.Key)}");
            string separator = "";
            foreach (var predicate in subject.GroupBy(t => t.Predicate, StringComparer.Ordinal))
            {
                output.Write($"{separator} {(predicate.Key.EndsWith("#type", StringComparison.Ordinal) && predicate.Key.Contains("rdf-syntax", StringComparison.Ordinal) ? "a" : Name(predicate.Key))} {string.Join(" , ", predicate.Select(t => Value(t.Object)))}");
                separator = " ;\n   ";
            }

            output.Write(" .\n");
        }
    }

    private static string Value(RdfObject value) => !value.IsLiteral ? Name(value.Value)
        : value.Datatype == RdfObject.XsdString ? NTriples.Literal(value.Value) : $"{NTriples.Literal(value.Value)}^^{Name(value.Datatype!)}";

    private static string Name(string iri)
    {
        foreach (var (prefix, start) in s_prefixes)
        {
            if (iri.StartsWith(start, StringComparison.Ordinal) && LocalName().IsMatch(iri.AsSpan(start.Length)))
                return $"{prefix}:{iri[start.Length..]}";
        }

        return NTriples.Node(iri);
    }

    /// <summary>Less than Turtle allows, and nothing that it does not.</summary>
    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LocalName();
}
