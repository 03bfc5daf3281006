using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Tests.Batch;

public class OrderedChannelTests
{
    [Fact]
    public void Heavy_items_are_under_way_one_by_one()
    {
        int under = 0, most = 0;

        OrderedChannel.Run(Enumerable.Range(0, 50), _ => 10, mostWeight: 15, Work, _ => under--, threads: 4, CancellationToken.None);

        most.Should().Be(1);

        int Work(int item)
        {
            most = Math.Max(most, ++under);
            return item;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items_however_long_each_takes(int threads)
    {
        List<int> written = [];

        Run(Enumerable.Range(0, 500), Slowly, written.Add, threads, CancellationToken.None);

        written.Should().Equal(Enumerable.Range(0, 500).Select(i => i * 2));

        static int Slowly(int item)
        {
            Thread.SpinWait(item * 7919 % 20_000);
            return item * 2;
        }
    }

    [Fact]
    public void A_slow_writer_holds_up_the_reader()
    {
        int read = 0, most = 0, written = 0;

        Run(Items(), item => item, Write, threads: 2, CancellationToken.None);

        written.Should().Be(300);
        most.Should().BeLessThan(80, "sixteen items a thread wait in each of two channels, and some are in hands");

        IEnumerable<int> Items()
        {
            for (; read < 300; read++)
                yield return read;
        }

        void Write(int item)
        {
            Thread.Sleep(1);
            written++;
            most = Math.Max(most, read - written);
        }
    }

    [Fact]
    public void The_first_fault_in_input_order_ends_the_run_behind_the_results_before_it()
    {
        List<int> written = [];

        Action run = () => Run(Enumerable.Range(0, 100_000), Work, written.Add, threads: 4, CancellationToken.None);

        run.Should().Throw<InvalidDataException>().WithMessage("10");
        written.Should().Equal(Enumerable.Range(0, 10));

        static int Work(int item)
        {
            if (item == 10)
                Thread.Sleep(20);
            return item >= 10 ? throw new InvalidDataException($"{item}") : item;
        }
    }

    [Fact]
    public void A_fault_of_the_writer_and_one_of_the_reader_are_thrown_as_they_are()
    {
        Action writing = () => Run(Enumerable.Range(0, 100_000), i => i, _ => throw new IOException("full"), 2, CancellationToken.None);
        Action reading = () => Run(Broken(), i => i, _ => { }, 2, CancellationToken.None);

        writing.Should().Throw<IOException>().WithMessage("full");
        reading.Should().Throw<IOException>().WithMessage("gone");

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException("gone");
        }
    }

    [Fact]
    public void A_cancelled_run_ends_though_its_input_does_not()
    {
        using CancellationTokenSource cancel = new();
        List<int> written = [];

        Action run = () => Run(Endless(), i => i, Write, 2, cancel.Token);

        run.Should().Throw<OperationCanceledException>();
        written.Should().HaveCountGreaterThan(99).And.BeInAscendingOrder();

        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++)
                yield return i;
        }

        void Write(int item)
        {
            written.Add(item);
            if (item == 99)
                cancel.Cancel();
        }
    }

    private static void Run<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, Action<TResult> write, int threads, CancellationToken cancelled) =>
        OrderedChannel.Run(items, _ => 1, int.MaxValue, work, write, threads, cancelled);
}
