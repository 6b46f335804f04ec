package kernel

import "golang.org/x/sys/cpu"

func native() []steps {
	var found []steps
	if !cpu.X86.HasAVX2 || !cpu.X86.HasFMA {
		return nil
	}
	if cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512VNNI {
		found = append(found, avx512)
	}
	return append(found, avx2)
}
