package kernel

import "golang.org/x/sys/cpu"

var avx2 = steps{
	name:    "avx2",
	dense:   avxDenses,
	panels:  1,
	group:   8,
	product: avxProducts,
	softmax: avxSoftmax,
	gelu:    avxGelu,
	extent:  avxExtent,
	round:   avxRound,
	addSum:  avxAddSum,
	spread:  avxSpread,
	normal:  avxNormal,
}

var avx512 = steps{
	name:    "avx512",
	dense:   wideDenses,
	panels:  2,
	group:   4,
	product: wideProducts,
	twin:    wideTwins,
	softmax: wideSoftmax,
	gelu:    wideGelu,
	extent:  wideExtent,
	round:   wideRound,
	addSum:  wideAddSum,
	spread:  wideSpread,
	normal:  wideNormal,
}

func native() []steps {
	if !cpu.X86.HasAVX2 || !cpu.X86.HasFMA {
		return nil
	}
	if cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512DQ &&
		cpu.X86.HasAVX512VNNI {
		return []steps{avx512, avx2}
	}
	return []steps{avx2}
}
