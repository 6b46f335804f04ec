package kernel

// What generate/neon.go writes.

//go:noescape
func neonDense1(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func neonDense2(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func neonDense3(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func neonDense4(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func neonProduct1(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func neonProduct2(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func neonProduct3(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func neonProduct4(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func neonSoftmax(x *float32, n int, scale float32)

//go:noescape
func neonGelu(x *float32, n int)

//go:noescape
func neonExtent(x *float32, n int) (low, high float32)

//go:noescape
func neonRound(q *uint8, x *float32, n int, inverse float32, zero int32)

//go:noescape
func neonAddSum(x, y *float32, n int) float32

//go:noescape
func neonSpread(x *float32, n int, mean float32) float32

//go:noescape
func neonNormal(x, gain, bias *float32, n int, mean, inverse float32)

var neon = steps{
	name:    "neon",
	dense:   denses{nil, neonDense1, neonDense2, neonDense3, neonDense4},
	panels:  1,
	product: products{nil, neonProduct1, neonProduct2, neonProduct3, neonProduct4},
	softmax: neonSoftmax,
	gelu:    neonGelu,
	extent:  neonExtent,
	round:   neonRound,
	addSum:  neonAddSum,
	spread:  neonSpread,
	normal:  neonNormal,
}
