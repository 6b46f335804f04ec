package kernel

import (
	"fmt"
	"math"
)

// Dense is a matrix of 7-bit weights with what turns its sums into floats. In is a
// multiple of 16, Out of 32.
type Dense struct {
	In, Out int
	// Weights in panels of 16 outputs; in a panel, groups of four inputs for each
	// output side by side, as they stand in the model file.
	Weights []int8
	// Of each output: the sum of its weights, what one step of them is worth, and
	// what is added.
	Sums, Scales, Bias []float32
}

// Check tells whether lengths fit.
func (d *Dense) Check() error {
	if d.In%16 != 0 || d.Out%32 != 0 || d.In <= 0 || d.Out <= 0 || len(d.Weights) != d.In*d.Out ||
		len(d.Sums) != d.Out || len(d.Scales) != d.Out || len(d.Bias) != d.Out {
		return fmt.Errorf("matrix of %d by %d: %d weights, %d sums, %d scales, %d biases", d.In, d.Out, len(d.Weights),
			len(d.Sums), len(d.Scales), len(d.Bias))
	}
	return nil
}

// At is the weight from an input to an output, -63 to 63.
func (d *Dense) At(in, out int) int8 {
	panel := out / Lanes * Lanes * d.In
	return d.Weights[panel+in/4*4*Lanes+out%Lanes*4+in%4]
}

// Rounded are rows of numbers rounded to 0..127, each row with a step and a zero
// of its own. It is room to be used again and again.
type Rounded struct {
	rows, width int
	values      []uint8
	scale, zero []float32
}

// Round rounds rows of x, width floats each, into r. Zero is always met exactly.
func (r *Rounded) Round(x []float32, rows, width int) {
	r.rows, r.width = rows, width
	if len(r.values) < rows*width {
		r.values = make([]uint8, rows*width)
	}
	if len(r.scale) < rows {
		r.scale, r.zero = make([]float32, rows), make([]float32, rows)
	}
	for i := range rows {
		row := x[i*width : (i+1)*width]
		low, high := now.extent(&row[0], width)
		span := max(high-low, 1e-20)
		inverse := 127 / span
		zero := int32(math.RoundToEven(float64(-low * inverse)))
		r.scale[i], r.zero[i] = span/127, float32(zero)
		now.round(&r.values[i*width], &row[0], width, inverse, zero)
	}
}

// Multiply puts the rows of r times d into out, d.Out floats a row.
func (d *Dense) Multiply(r *Rounded, out []float32) {
	if r.width != d.In || len(out) < r.rows*d.Out {
		panic(fmt.Sprintf("kernel: rows of %d into %d floats for a matrix of %d by %d", r.width, len(out), d.In, d.Out))
	}
	columns, most := now.panels*Lanes, len(now.dense)-1
	calls := (r.rows + most - 1) / most
	ahead := (columns*now.group + calls - 1) / calls // bytes a step, so that all calls fetch the next panels
	for j := 0; j < d.Out; j += columns {
		next := min(j+columns, d.Out-columns) * d.In
		for i := 0; i < r.rows; i += most {
			now.dense[min(most, r.rows-i)](&r.values[i*d.In], d.In, &d.Weights[j*d.In], &out[i*d.Out+j], d.Out,
				&r.zero[i], &r.scale[i], &d.Sums[j], &d.Scales[j], &d.Bias[j], &d.Weights[next], ahead)
			next = min(next+d.In/now.group*ahead, len(d.Weights)-1)
		}
	}
}
