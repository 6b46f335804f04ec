package kernel

// What generate/avx512.go writes.

//go:noescape
func wideDense1(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense2(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense3(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense4(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense5(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense6(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense7(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense8(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense9(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense10(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense11(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideDense12(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32)

//go:noescape
func wideProduct1(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct2(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct3(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct4(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct5(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct6(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct7(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct8(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct9(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct10(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct11(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

//go:noescape
func wideProduct12(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

var avx512 = wide()

func wide() steps {
	s := avx2
	s.name, s.panels = "avx512", 2
	s.dense = denses{nil, wideDense1, wideDense2, wideDense3, wideDense4, wideDense5, wideDense6, wideDense7, wideDense8, wideDense9, wideDense10, wideDense11, wideDense12}
	s.product = products{nil, wideProduct1, wideProduct2, wideProduct3, wideProduct4, wideProduct5, wideProduct6, wideProduct7, wideProduct8, wideProduct9, wideProduct10, wideProduct11, wideProduct12}
	return s
}
