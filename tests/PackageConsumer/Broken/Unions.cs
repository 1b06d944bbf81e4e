using StateGen;

namespace Broken;

/// <summary>SG0044 and SG0072: cases without a tag, and with another one.</summary>
[State("shape")]
[StateUnion(1, typeof(Circle))]
public partial interface IShape;

[State("circle")] public sealed partial class Circle : IShape;

[State("square")] public sealed partial class Square : IShape { public int Side { get; set; } }

[State("line")] public sealed class Line : IShape, IOther { [Member(1)] public int Length { get; set; } }

[StateUnion(1, typeof(Square2))] public partial interface IOther;

[State("square-2")] public sealed partial class Square2 : IOther, IShape;

[State("vehicle")]
[StateUnion(5, typeof(Car))]
[StateUnion(2, typeof(Bus))]
public partial interface IVehicle;

[State("car")] public sealed partial class Car : IVehicle;

[State("bus")] public sealed partial class Bus : IVehicle;
