using System.Drawing;
using System.Numerics;

namespace StateGen.Tests.Catalogue;

/// <summary>Vectors, matrices, and the structs of System.Drawing, bit for bit.</summary>
[State("vectors")]
public sealed partial class Vectors
{
    [Member(1)] public Vector2 Vector2 { get; set; }
    [Member(2)] public Vector3 Vector3 { get; set; }
    [Member(3)] public Vector4 Vector4 { get; set; }
    [Member(4)] public Quaternion Quaternion { get; set; }
    [Member(5)] public Plane Plane { get; set; }
    [Member(6)] public Matrix3x2 Matrix3x2 { get; set; }
    [Member(7)] public Matrix4x4 Matrix4x4 { get; set; }
    [Member(8)] public Vector2? OptionalVector2 { get; set; }
    [Member(9)] public Matrix4x4? OptionalMatrix4x4 { get; set; }
    [Member(10)] public Vector3[]? Path { get; set; }
    [Member(11)] public List<Quaternion?>? Turns { get; set; }
    [Member(12)] public Dictionary<int, Matrix3x2>? Matrices { get; set; }
    [Member(13)] public Size Size { get; set; }
    [Member(14)] public Rectangle? Rectangle { get; set; }
    [Member(15)] public List<PointF>? Points { get; set; }
    [Member(16)] public SizeF SizeF { get; set; }
    [Member(17)] public RectangleF?[]? Rectangles { get; set; }
    [Member(18)] public System.Drawing.Point Cursor { get; set; }
}
