package kernel

import "golang.org/x/sys/cpu"

var neon = steps{
	name:    "neon",
	dense:   neonDenses,
	panels:  1,
	group:   16,
	product: neonProducts,
	softmax: neonSoftmax,
	gelu:    neonGelu,
	extent:  neonExtent,
	round:   neonRound,
	addSum:  neonAddSum,
	spread:  neonSpread,
	normal:  neonNormal,
}

func native() []steps {
	if cpu.ARM64.HasASIMDDP {
		return []steps{neon}
	}
	return nil
}
