using System.Buffers;
using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Makes mentions of labels.</summary>
internal sealed class MentionReader
{
    private readonly TaggerModel _model;
    private readonly float[] _transitions = new float[TagSet.Lanes * TagSet.Lanes];
    private readonly float[] _reversed = new float[TagSet.Lanes * TagSet.Lanes];

    public MentionReader(TaggerModel model)
    {
        _model = model;
        for (int previous = 0; previous < TagSet.Lanes; previous++)
        {
            for (int next = 0; next < TagSet.Lanes; next++)
            {
                short weight = model.Transitions[(previous * TagSet.Lanes) + next];
                float potential = weight <= Lattice.Forbidden ? 0 : MathF.Exp(weight * model.Scale);
                _transitions[(previous * TagSet.Lanes) + next] = _reversed[(next * TagSet.Lanes) + previous] = potential;
            }
        }
    }

    public ImmutableArray<Mention> Read(SegmentedText text, ReadOnlySpan<short> emissions, ReadOnlySpan<byte> names, ReadOnlySpan<byte> roles, bool trimsRoles)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var sentence in text.Sentences)
        {
            if (!HasMention(names.Slice(sentence.FirstToken, sentence.Count)) && !HasMention(roles.Slice(sentence.FirstToken, sentence.Count)))
                continue;
            int size = sentence.Count * TagSet.Lanes;
            var pool = ArrayPool<float>.Shared;
            var (potentials, forward, backward) = (pool.Rent(size), pool.Rent(size), pool.Rent(size));
            FillPotentials(emissions.Slice(sentence.FirstToken * TagSet.Lanes, size), potentials);
            Marginals.Fill(potentials.AsSpan(0, size), _transitions, _reversed, forward, backward);
            foreach (var layer in (ReadOnlySpan<bool>)[false, true])
            {
                var labels = layer ? roles : names;
                for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
                {
                    if (!TagSet.IsBegin(labels[token]))
                        continue;
                    var range = new TokenRange(token, EndOf(labels, token, sentence.EndToken));
                    float confidence = Marginals.OfMention(
                        range.Start - sentence.FirstToken, range.End - sentence.FirstToken, labels[token], potentials.AsSpan(0, size), _transitions, forward, backward);
                    if (layer && trimsRoles)
                        range = WithoutCountries(range, names);
                    if (range.Count > 0 && HasLetter(text, range))
                        mentions.Add(MentionOf(text, TagSet.TypeOf(labels[token]), range, confidence));
                }
            }

            pool.Return(potentials);
            pool.Return(forward);
            pool.Return(backward);
        }

        return mentions.DrainToImmutable();
    }

    private static Mention MentionOf(SegmentedText text, EntityType type, TokenRange range, float confidence) =>
        new(type, range, new TextSpan(text.Tokens[range.Start].Span.Start, text.Tokens[range.End - 1].StemEnd)) { Recognizer = Tagger.Name, Confidence = confidence };

    /// <summary>Signs alone name nothing, whatever stands around them.</summary>
    private static bool HasLetter(SegmentedText text, TokenRange range)
    {
        foreach (char unit in text.SpanOf(range).Of(text.Text))
        {
            if (char.IsLetterOrDigit(unit))
                return true;
        }

        return false;
    }

    private static bool HasMention(ReadOnlySpan<byte> labels) => labels.ContainsAnyExcept((byte)0, (byte)TagSet.RoleOutside);

    private static int EndOf(ReadOnlySpan<byte> labels, int start, int limit)
    {
        int end = start + 1;
        while (end < limit && labels[end] == labels[start] + 1)
            end++;
        return end;
    }

    /// <summary>Cuts a state's name from either end of a role: «российский министр», «президент США».</summary>
    private static TokenRange WithoutCountries(TokenRange role, ReadOnlySpan<byte> names)
    {
        (int begin, int inside) = (TagSet.Begin(EntityType.Country), TagSet.Inside(EntityType.Country));
        (int start, int end) = (role.Start, role.End);
        while (start < end && (names[start] == begin || names[start] == inside))
            start++;
        while (end > start && (names[end - 1] == begin || names[end - 1] == inside))
            end--;
        return new TokenRange(start, end);
    }

    private void FillPotentials(ReadOnlySpan<short> emissions, Span<float> potentials)
    {
        for (int start = 0; start < emissions.Length; start += TagSet.Lanes)
        {
            short names = short.MinValue, roles = short.MinValue;
            for (int lane = 0; lane < TagSet.Lanes; lane++)
            {
                if (lane < TagSet.NameLanes)
                    names = Math.Max(names, emissions[start + lane]);
                else
                    roles = Math.Max(roles, emissions[start + lane]);
            }

            for (int lane = 0; lane < TagSet.Lanes; lane++)
                potentials[start + lane] = MathF.Exp((emissions[start + lane] - (lane < TagSet.NameLanes ? names : roles)) * _model.Scale);
        }
    }
}
