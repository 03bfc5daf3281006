namespace ExtractionPipeline.Recognition.Dates;

/// <summary>All patterns of a language as one tree, so that a common beginning is read once.</summary>
internal sealed class DatePlan
{
    public DatePlan(IReadOnlyList<DateSequence> sequences)
    {
        foreach (DateSequence sequence in sequences)
        {
            Node node = Root;
            foreach (DateElement element in sequence.Elements)
                node = node.Child(element);
            node.Ends.Add(sequence);
        }
    }

    public Node Root { get; } = new();

    public sealed class Node
    {
        public List<(DateElement Element, Node Target)> Edges { get; } = [];

        /// <summary>The sequences that are complete here; which of them holds depends on what stands beside the phrase.</summary>
        public List<DateSequence> Ends { get; } = [];

        public Node Child(DateElement element)
        {
            foreach (var (known, target) in Edges)
            {
                if (known == element)
                    return target;
            }

            var child = new Node();
            Edges.Add((element, child));
            return child;
        }
    }
}
