package kernel

// What generate/avx2.go writes.

//go:noescape
func avxDense1(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func avxDense2(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func avxDense3(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func avxDense4(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func avxProduct1(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxProduct2(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxProduct3(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxProduct4(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxProduct5(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxProduct6(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func avxSoftmax(x *float32, n int, scale float32)

//go:noescape
func avxGelu(x *float32, n int)

//go:noescape
func avxExtent(x *float32, n int) (low, high float32)

//go:noescape
func avxRound(q *uint8, x *float32, n int, inverse float32, zero int32)

//go:noescape
func avxAddSum(x, y *float32, n int) float32

//go:noescape
func avxSpread(x *float32, n int, mean float32) float32

//go:noescape
func avxNormal(x, gain, bias *float32, n int, mean, inverse float32)

var avx2 = steps{
	name:    "avx2",
	dense:   denses{nil, avxDense1, avxDense2, avxDense3, avxDense4},
	panels:  1,
	product: products{nil, avxProduct1, avxProduct2, avxProduct3, avxProduct4, avxProduct5, avxProduct6},
	softmax: avxSoftmax,
	gelu:    avxGelu,
	extent:  avxExtent,
	round:   avxRound,
	addSum:  avxAddSum,
	spread:  avxSpread,
	normal:  avxNormal,
}
