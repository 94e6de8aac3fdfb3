using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class RadarShapeTests
{
    private static readonly RadarAxis[] Four = [new("Santé", 4, 2), new("Autonomie", 2, 2), new("Logement", 1, 4), new("École", 0, 3)];

    [Fact]
    public void Four_axes_point_up_right_down_and_left()
    {
        var shape = RadarShape.Of(Four, 200, 20);
        Assert.Equal(new RadarPoint(100, 100), shape.Centre);
        Assert.Equal(
            [
                new RadarSpoke("Santé", new RadarPoint(100, 20), new RadarPoint(100, 12), "middle", "auto"),
                new RadarSpoke("Autonomie", new RadarPoint(180, 100), new RadarPoint(188, 100), "start", "middle"),
                new RadarSpoke("Logement", new RadarPoint(100, 180), new RadarPoint(100, 188), "middle", "hanging"),
                new RadarSpoke("École", new RadarPoint(20, 100), new RadarPoint(12, 100), "end", "middle"),
            ],
            shape.Spokes);
    }

    [Fact]
    public void Values_are_distances_from_the_centre()
    {
        var shape = RadarShape.Of(Four, 200, 20);
        Assert.Equal("100,20 140,100 100,120 100,100", RadarShape.PointsOf(shape.A));
        Assert.Equal("100,60 140,100 100,180 40,100", RadarShape.PointsOf(shape.B!));
        Assert.Equal(
            ["1: 100,80 120,100 100,120 80,100", "2: 100,60 140,100 100,140 60,100", "3: 100,40 160,100 100,160 40,100", "4: 100,20 180,100 100,180 20,100"],
            shape.Rings.Select(r => $"{r.Value}: {RadarShape.PointsOf(r.Points)}"));
    }

    [Fact]
    public void One_series_has_no_second_polygon() => Assert.Null(RadarShape.Of([.. Four.Select(a => a with { B = null })], 200, 20).B);

    [Fact]
    public void Three_axes_are_rounded_to_hundredths_and_written_with_a_point()
    {
        var shape = RadarShape.Of([new("a", 4), new("b", 2.5), new("c", 0)], 201, 20);
        Assert.Equal("100.5,20 144.07,125.66 100.5,100.5", RadarShape.PointsOf(shape.A));
        Assert.Equal(["middle", "start", "end"], shape.Spokes.Select(s => s.TextAnchor));
    }

    [Fact]
    public void Fewer_than_three_axes_cannot_be_drawn()
    {
        var refusal = Assert.Single(RadarShape.WhyNotDraw(Four[..2]));
        Assert.Equal("radar.axes", refusal.Code);
        Assert.Equal("Il faut au moins 3 domaines évalués à chaque date pour dessiner le radar : lisez le tableau.", refusal.Sentence);
        Assert.Throws<RuleBrokenException>(() => RadarShape.Of(Four[..2], 200, 20));
        Assert.Empty(RadarShape.WhyNotDraw(Four[..3]));
    }

    [Fact]
    public void What_has_no_place_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RadarShape.Of([.. Four, new RadarAxis("x", 1)], 200, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarShape.Of([.. Four, new RadarAxis("x", 4.1, 0)], 200, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarShape.Of([.. Four, new RadarAxis("x", 0, -1)], 200, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarShape.Of([.. Four, new RadarAxis("x", double.NaN, 0)], 200, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarShape.Of(Four, 200, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarShape.Of(Four, 200, -1));
    }
}
